/**
 * The reader's choices under an administrator's policy: the same store to its users, so that no surface has to think
 * of policies to obey them.
 */
import { isRecord } from './choices.ts';
import { type Policy, type PolicyProblem, readPolicy, underPolicy, withoutPolicy } from './policy.ts';
import type { ChoicesStore, StorageArea } from './store.ts';

/** See {@link withPolicy}. */
export interface PolicedStore extends ChoicesStore {
	/** The policy in force, and what in it was not understood. */
	policy(): Promise<{ policy: Policy; problems: PolicyProblem[] }>;
}

/**
 * Puts a store under the policy of `storage.managed`. What is read is what counts; what is changed is stored as the
 * reader's own, and a locked choice stays as it is.
 */
export function withPolicy(store: ChoicesStore, managed: Pick<StorageArea, 'get' | 'onChanged'>): PolicedStore {
	const policy = async () => readPolicy(await readManaged(managed));

	const read = async () => {
		const [choices, { policy: inForce }] = await Promise.all([store.read(), policy()]);
		return underPolicy(choices, inForce);
	};

	return {
		policy,
		read,

		async change(patch) {
			const { policy: inForce } = await policy();
			const own = await store.change((before) => withoutPolicy(before, patch(underPolicy(before, inForce)), inForce));
			return underPolicy(own, inForce);
		},

		watch(listener, signal) {
			if (signal.aborted) return;
			let latest = 0;
			// Read anew each time, so that an answer that comes late cannot undo a newer one.
			const tell = async () => {
				latest += 1;
				const turn = latest;
				const choices = await read();
				if (turn === latest && !signal.aborted) listener(choices);
			};
			const onChanged = () => void tell();
			store.watch(onChanged, signal);
			managed.onChanged.addListener(onChanged);
			signal.addEventListener('abort', () => managed.onChanged.removeListener(onChanged), { once: true });
		},

		where: () => store.where(),
	};
}

async function readManaged(managed: Pick<StorageArea, 'get'>): Promise<unknown> {
	try {
		const found = await managed.get(['sites', 'locked']);
		return isRecord(found) ? found : {};
	} catch {
		// Firefox rejects with "Managed storage manifest not found" where nobody has laid down a policy.
		return {};
	}
}
