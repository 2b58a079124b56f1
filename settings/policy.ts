/**
 * What an administrator has laid down for all readers of an organisation (`storage.managed`): rules for sites, and
 * choices that cannot be changed. Written for people in docs/policy.md, for browsers in public/managed-schema.json.
 */
import * as v from 'valibot';
import { CHOICE_FIELDS, type Choices, isRecord } from './choices.ts';
import { canonicalHost } from './page-address.ts';

const { sites: _sites, ...lockable } = CHOICE_FIELDS;

/** Names of the choices that a policy can lock. Sites have rules of their own. */
export const LOCKABLE = Object.keys(lockable) as (keyof typeof lockable)[];

/** A policy, checked. */
export interface Policy {
	/** Rules for hosts and their subdomains; they go before the reader's. */
	sites: Choices['sites'];
	/** Choices that are as the administrator says. */
	locked: Partial<Omit<Choices, 'sites'>>;
}

/** No policy at all. */
export const NO_POLICY: Policy = { sites: {}, locked: {} };

/** Something in a policy that was not understood. */
export interface PolicyProblem {
	/** Where: `locked.density`, `sites["http://a.example"]`. */
	path: string;
	/** What is wrong, in English. */
	message: string;
}

/**
 * Reads what `storage.managed.get(null)` gave. What is not understood is left out and told: the rest of a policy must
 * not fall with one misspelt rule. Never throws. (Firefox rejects the call if there is no policy: that is `{}`.)
 */
export function readPolicy(managed: unknown): { policy: Policy; problems: PolicyProblem[] } {
	const policy: Policy = { sites: {}, locked: {} };
	const problems: PolicyProblem[] = [];
	const wrong = (path: string, message: string) => void problems.push({ path, message });

	const { sites = {}, locked = {}, ...unknown } = isRecord(managed) ? managed : {};
	for (const name of Object.keys(unknown)) wrong(name, 'is not known');

	if (!isRecord(sites)) wrong('sites', 'must be an object');
	else {
		for (const [written, choice] of Object.entries(sites)) {
			const path = `sites[${JSON.stringify(written)}]`;
			const host = canonicalHost(written);
			if (host === undefined) wrong(path, 'is not a host such as "www.example.org"');
			else if (!v.is(CHOICE_FIELDS.sites.value, choice)) wrong(path, 'must be "on" or "off"');
			else policy.sites[host] = choice;
		}
	}

	if (!isRecord(locked)) wrong('locked', 'must be an object');
	else {
		for (const [name, value] of Object.entries(locked)) {
			const path = `locked.${name}`;
			if (!isLockable(name)) wrong(path, 'is not a choice that can be locked');
			else if (!v.is(lockable[name], value)) wrong(path, 'has a value that is not allowed');
			else Object.assign(policy.locked, { [name]: value });
		}
	}
	return { policy, problems };
}

function isLockable(name: string): name is keyof typeof lockable {
	return Object.hasOwn(lockable, name);
}

/**
 * The choices that count: the reader's, with the policy's in their place. For use only, never for storage: when the
 * policy goes, the reader's own choices are back.
 */
export function underPolicy(choices: Choices, { sites, locked }: Policy): Choices {
	const ruled = Object.keys(sites);
	// The reader's rule for a subdomain would be the more specific one: it has to go.
	const own = Object.entries(choices.sites).filter(([written]) => !ruled.some((host) => isWithin(written, host)));
	return { ...choices, ...locked, sites: { ...Object.fromEntries(own), ...sites } };
}

/**
 * What the reader may have chosen, given what they see: the policy's values taken out of changed choices again, so
 * that locked choices are not stored as the reader's own.
 *
 * @param before the reader's own choices as stored
 * @param changed what became of `underPolicy(before, policy)`
 */
export function withoutPolicy(before: Choices, changed: Choices, policy: Policy): Choices {
	const ruled = Object.keys(policy.sites);
	const isRuled = ([written]: [string, unknown]) => ruled.some((host) => isWithin(written, host));
	const own = Object.fromEntries(LOCKABLE.filter((name) => isLocked(policy, name)).map((name) => [name, before[name]]));
	return {
		...changed,
		...own,
		sites: Object.fromEntries([
			...Object.entries(before.sites).filter(isRuled),
			...Object.entries(changed.sites).filter((rule) => !isRuled(rule)),
		]),
	};
}

/** True if the policy fixes a choice, so that its control is to be shown as locked. */
export function isLocked(policy: Policy, name: keyof Policy['locked']): boolean {
	return Object.hasOwn(policy.locked, name);
}

/** True if the policy has a rule for a host, or for one above it. */
export function isRuled(policy: Policy, host: string): boolean {
	return Object.keys(policy.sites).some((ruled) => isWithin(host, ruled));
}

/** True for the host itself, its twin with or without `www.`, and whatever lies below. */
function isWithin(written: string, above: string): boolean {
	const host = canonicalHost(written);
	return host !== undefined && (host === above || `www.${host}` === above || host.endsWith(`.${above}`));
}
