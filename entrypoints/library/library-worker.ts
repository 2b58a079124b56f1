/**
 * Has the datasets open for the library's page and answers it, so that no key press and no drag ever waits for a search,
 * whatever the size of the datasets.
 */
import type { PackedKnowledge } from '../../data/imported/packed-knowledge.ts';
import type { Dataset } from '../../data/schema.ts';
import { type Answering, answering } from './answering.ts';
import { openAll, readStored } from './opening.ts';
import type { LibraryNews, LibraryOrder } from './questions.ts';

const tell = (news: LibraryNews) => self.postMessage(news);

let open: Answering | undefined;
/** What is known of the datasets while some of them are still to be brought. */
let waiting: { bundled: Dataset[]; imported: string[]; stored: Map<string, PackedKnowledge> } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<LibraryOrder>) => {
	switch (data.kind) {
		case 'open':
			void begin(data).catch(() => tell({ kind: 'failed' }));
			break;
		case 'lacking':
			for (const it of data.knowledge) waiting?.stored.set(it.manifest.id, it);
			finish();
			break;
		case 'outlines':
			open?.bringOutlines(data.world);
			break;
		case 'ask':
			answer(data);
	}
});

async function begin({ bundled, imported }: Extract<LibraryOrder, { kind: 'open' }>): Promise<void> {
	const stored = await readStored(imported);
	waiting = { bundled, imported, stored };
	const ids = imported.filter((id) => !stored.has(id));
	if (ids.length === 0) finish();
	else tell({ kind: 'lacking', ids });
}

function finish(): void {
	if (waiting === undefined) return;
	const { bundled, imported, stored } = waiting;
	waiting = undefined;
	try {
		const packed = imported.flatMap((id) => stored.get(id) ?? []);
		open = answering(openAll(bundled, packed, (share) => tell({ kind: 'opening', share })));
		tell({ kind: 'open' });
	} catch {
		tell({ kind: 'failed' });
	}
}

function answer({ number, question }: Extract<LibraryOrder, { kind: 'ask' }>): void {
	try {
		if (open === undefined) throw new Error('The datasets are not open yet.');
		tell({ kind: 'answer', number, answer: open.answer(question) });
	} catch {
		tell({ kind: 'refused', number });
	}
}
