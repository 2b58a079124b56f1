/**
 * The reader's choices: their shape, their defaults, and what a damaged stored value falls back to. Each field falls
 * back alone, so that one bad value loses nothing else.
 */
import * as v from 'valibot';

/** Kinds of entity that can be switched off. Kept in step with the dataset format by a test. */
export const KINDS = ['person', 'place', 'organisation', 'weapon', 'event', 'treaty'] as const;

/** Interface languages; `auto` follows the browser. */
export const UI_LANGUAGES = ['auto', 'en', 'ja'] as const;

/** What each choice may be. Without defaults: for files that must be right, such as an imported one. */
export const CHOICE_FIELDS = {
	/** Everything on or off. */
	on: v.boolean(),
	/** Hosts (`www.example.org`) on which the reader switched it off, or on (for sites that are not listed). */
	sites: v.record(v.string(), v.picklist(['on', 'off'])),
	/** Work on the sites that the reader switched on, and on no other. */
	onlyMySites: v.boolean(),
	language: v.picklist(UI_LANGUAGES),
	/** How much is marked: the first mention in the page, the first in each section, or all. */
	density: v.picklist(['page', 'section', 'all']),
	/** What a mark looks like. */
	mark: v.picklist(['underline', 'tint', 'both']),
	/** A colour for each kind of entity, or one for all. */
	colours: v.picklist(['kind', 'one']),
	/** CSS highlights leave the page untouched; elements can be reached by Tab and screen readers. */
	painter: v.picklist(['highlight', 'element']),
	/** Kinds that are left unmarked. */
	hiddenKinds: v.array(v.picklist(KINDS)),
	/** Mark what everybody knows (countries and the like) as well. */
	background: v.boolean(),
	/** Names the reader does not want marked, everywhere or on one site; see `muted.ts`. */
	muted: v.array(v.string()),
	/** Count of mentions on the toolbar button. */
	badge: v.boolean(),
	/** Ids of datasets that the reader has switched off, the bundled one or imported ones. */
	datasetsOff: v.array(v.string()),
} as const;

// A fresh copy each time: one shared `{}` would be everybody's to change.
const withDefault = <const T extends v.GenericSchema>(schema: T, value: v.InferOutput<T>) =>
	v.fallback(
		v.optional(schema, () => structuredClone(value) as never),
		() => structuredClone(value) as never,
	);

/** Storage shape of the choices, version 1. */
export const choicesSchema = v.object({
	on: withDefault(CHOICE_FIELDS.on, true),
	sites: withDefault(CHOICE_FIELDS.sites, {}),
	onlyMySites: withDefault(CHOICE_FIELDS.onlyMySites, false),
	language: withDefault(CHOICE_FIELDS.language, 'auto'),
	density: withDefault(CHOICE_FIELDS.density, 'section'),
	mark: withDefault(CHOICE_FIELDS.mark, 'underline'),
	colours: withDefault(CHOICE_FIELDS.colours, 'one'),
	painter: withDefault(CHOICE_FIELDS.painter, 'highlight'),
	hiddenKinds: withDefault(CHOICE_FIELDS.hiddenKinds, []),
	background: withDefault(CHOICE_FIELDS.background, false),
	muted: withDefault(CHOICE_FIELDS.muted, []),
	badge: withDefault(CHOICE_FIELDS.badge, true),
	datasetsOff: withDefault(CHOICE_FIELDS.datasetsOff, []),
});

/** See {@link choicesSchema}. */
export type Choices = v.InferOutput<typeof choicesSchema>;

/** The choices of somebody who has chosen nothing yet. */
export const DEFAULT_CHOICES: Choices = v.parse(choicesSchema, {});

/**
 * Reads stored choices. Whatever is missing or damaged falls back to its default, field by field; in the fields that
 * hold many things (`sites`, `hiddenKinds`, `muted`, `datasetsOff`) only the damaged ones are dropped. Never throws.
 */
export function readChoices(stored: unknown): Choices {
	return v.parse(choicesSchema, isRecord(stored) ? withoutDamagedParts(stored) : {});
}

function withoutDamagedParts(stored: Record<string, unknown>): Record<string, unknown> {
	const { sites, hiddenKinds, muted, datasetsOff } = stored;
	return {
		...stored,
		...(isRecord(sites) && {
			sites: Object.fromEntries(Object.entries(sites).filter(([, choice]) => v.is(CHOICE_FIELDS.sites.value, choice))),
		}),
		...(Array.isArray(hiddenKinds) && {
			hiddenKinds: hiddenKinds.filter((kind) => v.is(CHOICE_FIELDS.hiddenKinds.item, kind)),
		}),
		...(Array.isArray(muted) && { muted: muted.filter((name) => v.is(CHOICE_FIELDS.muted.item, name)) }),
		...(Array.isArray(datasetsOff) && {
			datasetsOff: datasetsOff.filter((id) => v.is(CHOICE_FIELDS.datasetsOff.item, id)),
		}),
	};
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
