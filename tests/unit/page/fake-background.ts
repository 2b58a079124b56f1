/**
 * A background that knows a few names and finds them letter for letter, soft hyphens and line breaks aside. It speaks the
 * real protocol, so that the page room can be tested without the matcher.
 */
import type {
	PageAnswers,
	PageRequest,
	PageSettings,
	SpottedEntity,
	SpottedMention,
} from '../../../messages/protocol.ts';
import type { Asker } from '../../../page/patient-asker.ts';
import { type Choices, refKey } from '../../../page/protocol-types.ts';
import { DEFAULT_CHOICES } from '../../../settings/choices.ts';

interface Known {
	entity: SpottedEntity;
	names: string[];
	/** Spotted only once the full name (the first) was seen on the page. */
	shortName?: string;
}

function known(id: string, type: SpottedEntity['type'], names: string[], more: Partial<Known> = {}): Known {
	const label = { text: names[0] ?? id, lang: 'en' };
	return {
		entity: { dataset: 'test', entity: id, type, background: id === 'russia', label, family: 0 },
		names,
		...more,
	};
}

/** What the fake background knows. */
const KNOWN: Known[] = [
	known('kursk', 'place', ['Kursk', 'クルスク', 'كورسك']),
	known('choe-son-hui', 'person', ['Choe Son Hui', '崔善姫']),
	known('kim-yong-bok', 'person', ['Kim Yong Bok', '金永福'], { shortName: 'Kim' }),
	known('m-1989', 'weapon', ['M-1989']),
	known('russia', 'place', ['Russia']),
];

/** A fake background, and what it was asked. */
export interface FakeBackground {
	ask: Asker;
	requests: PageRequest[];
	settings: PageSettings;
	setChoices(choices: Partial<Choices>): void;
}

/** See {@link FakeBackground}. */
export function fakeBackground(choices: Partial<Choices> = {}): FakeBackground {
	const fake: FakeBackground = {
		requests: [],
		settings: {
			state: { kind: 'on' },
			choices: { ...DEFAULT_CHOICES, density: 'all', ...choices },
			language: 'en',
			datasets: 'test',
			canSearch: true,
		},
		setChoices(more) {
			fake.settings = { ...fake.settings, choices: { ...fake.settings.choices, ...more } };
		},
		ask: async (request) => {
			fake.requests.push(request);
			// The type of the answer hangs on the request's, which TypeScript does not follow into a switch.
			return structuredClone(answer(request, fake.settings)) as never;
		},
	};
	return fake;
}

function answer(request: PageRequest, settings: PageSettings): PageAnswers[PageRequest['type']] {
	switch (request.type) {
		case 'hello':
			return { ...settings, ...(request.spot && settings.state.kind === 'on' && { spotted: spot(request.spot) }) };
		case 'spot':
			return spot(request);
		case 'context':
			return contextOf(request.ref.entity, request.articleDate);
		case 'look-up':
			return KNOWN.find(({ names }) => names.includes(request.text))?.entity ?? null;
		case 'overview':
			return [];
		case 'library':
		case 'library-dataset':
		case 'datasets':
		case 'outlines':
		case 'count':
		case 'load-parts':
		case 'mute':
		case 'open-library':
		case 'search':
			return null;
	}
}

type Hello = Extract<PageRequest, { type: 'hello' }>;

const FULL = { kind: 'full-name' } as const;

function spot({ blocks, established }: NonNullable<Hello['spot']>): PageAnswers['spot'] {
	const seen = new Set(established.map(refKey));
	const mentions: SpottedMention[] = [];
	for (const { id, text } of blocks) {
		for (const [index, { entity, names }] of KNOWN.entries()) {
			for (const name of names) {
				for (const match of text.matchAll(pattern(name))) {
					mentions.push({
						block: id,
						start: match.index,
						end: match.index + match[0].length,
						entity: index,
						why: FULL,
					});
					seen.add(refKey(entity));
				}
			}
		}
	}
	const waiting: number[] = [];
	for (const { id, text } of blocks) {
		for (const [index, { entity, shortName }] of KNOWN.entries()) {
			if (!shortName) continue;
			for (const match of text.matchAll(pattern(shortName))) {
				const [start, end] = [match.index, match.index + match[0].length];
				if (mentions.some((it) => it.block === id && it.start <= start && it.end >= end)) continue;
				if (seen.has(refKey(entity)))
					mentions.push({ block: id, start, end, entity: index, why: { kind: 'after-full-name' } });
				else if (!waiting.includes(id)) waiting.push(id);
			}
		}
	}
	const order = new Map(blocks.map((it, i) => [it.id, i]));
	mentions.sort((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start);
	return {
		entities: KNOWN.map((it) => it.entity),
		mentions,
		established: KNOWN.filter((it) => seen.has(refKey(it.entity))).map(({ entity: { dataset, entity } }) => ({
			dataset,
			entity,
		})),
		waiting,
	};
}

function pattern(name: string): RegExp {
	const letters = [...name].map((it) => (it === ' ' ? '\\s+' : it));
	return new RegExp(`(?<![\\p{Script=Latin}])${letters.join('\\u00ad?')}(?![\\p{Script=Latin}])`, 'gu');
}

function contextOf(id: string, articleDate: string | undefined): PageAnswers['context'] {
	const entity = KNOWN.find((it) => it.entity.entity === id)?.entity;
	if (!entity) return null;
	return {
		ref: { dataset: entity.dataset, entity: entity.entity },
		type: entity.type,
		label: entity.label,
		note: { text: 'A note', lang: 'en' },
		names: [],
		...(articleDate ? { articleDate } : {}),
		onTheDay: [],
		since: [],
		sources: [],
		figures: [],
		dataset: {
			id: 'test',
			title: { text: 'Test', lang: 'en' },
			version: '1.0.0',
			asOf: '2025-02-11',
			articleIsNewer: false,
		},
	};
}
