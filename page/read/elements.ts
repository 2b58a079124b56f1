/**
 * How the reader treats each kind of element. Decided by tag name and by a few attributes, never by computed style:
 * asking for style costs many times the walk itself, and has no answer outside a browser. What style hides is sorted out
 * later, for mentions only (`visibility.ts`).
 */

/** What the reader does on meeting an element. */
type Treatment =
	/** Ends the running block and begins another. */
	| 'block'
	/** Not read, and as if it were not there: "Kur<script>…</script>sk" reads "Kursk". */
	| 'invisible'
	/** Not read, but it stands between the words around it. */
	| 'opaque'
	/** Not read, and it ends the running block. */
	| 'skipped-block'
	/** A line break. */
	| 'break';

const BLOCKS = `address article aside blockquote body center caption col colgroup dd details dialog dir div dl dt fieldset
	figcaption figure form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol optgroup option p
	search section summary table tbody td tfoot th thead tr ul footer slot`;
// `rt` and `rp` are invisible so that 崔<rt>チェ</rt>善姫<rt>ソンヒ</rt> reads 崔善姫.
const INVISIBLE =
	'script style template noscript head title link meta base rt rp rtc datalist noembed noframes param source track area';
const OPAQUE = `sup code kbd samp input select button svg math canvas iframe object embed audio video img picture progress
	meter map`;
const SKIPPED_BLOCKS = 'nav pre textarea plaintext xmp';

/**
 * By node name: upper case for HTML's elements, lower case for others (`svg`). An element that is not listed is read as
 * part of the line.
 */
const TREATMENTS: ReadonlyMap<string, Treatment> = new Map([
	...names(BLOCKS, 'block'),
	...names(INVISIBLE, 'invisible'),
	...names(OPAQUE, 'opaque'),
	...names(SKIPPED_BLOCKS, 'skipped-block'),
	...names('br', 'break'),
]);

function names(list: string, treatment: Treatment): [string, Treatment][] {
	return list.split(/\s+/).flatMap((name) => [
		[name.toUpperCase(), treatment],
		[name, treatment],
	]);
}

/**
 * Elements left unread because of their attributes: hidden from everybody or from screen readers, written by the reader
 * (`contenteditable`), ways through the site, readers' comments. Asked once per walk as one native query.
 *
 * A `footer` is the page's unless it closes an article or a quotation; `hidden="until-found"` is text that the page wants
 * found, so it is read.
 */
export const SKIPPED_SELECTOR = [
	'[hidden]:not([hidden=until-found])',
	'[aria-hidden=true]',
	'[contenteditable]:not([contenteditable=false])',
	'[role=navigation]',
	'[role=textbox]',
	'[role=search]',
	'[role=menu]',
	'[role=menubar]',
	'[role=contentinfo]',
	'footer:not(:is(article,main,blockquote,section,figure) footer)',
	'#comments',
	'#disqus_thread',
	'.comments-area',
	'.comment-list',
].join();

/** Text left unmarked because of attributes that are rare: asked of mentions only, as a survey costs all pages. */
export const UNMARKED_SELECTOR =
	'[itemtype$="schema.org/Comment"],[itemtype$="schema.org/UserComments"],[data-sidelight=off]';

/**
 * All elements of which a walk wants to know more: coarser than {@link SKIPPED_SELECTOR}, as closer looks are few. Queries of
 * their own, because browsers answer one for a name, an id or a class from an index, and a list of them by a walk (measured
 * in Chromium against a bare pass: 0.1 for these five, 1.4 as parts of one query; each attribute 0.4).
 */
export const SURVEY_SELECTORS: readonly string[] = [
	'[hidden],[aria-hidden],[contenteditable],[role],[lang]',
	'footer',
	'#comments',
	'#disqus_thread',
	'.comments-area',
	'.comment-list',
];

/** Attributes whose change can alter what {@link SKIPPED_SELECTOR} matches; the watcher listens to these alone. */
export const WATCHED_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable'];

/** What a walk has to know of a node, told by its name. */
export interface Kind {
	/** What it holds is read. */
	readonly isRead: boolean;
	/** Ends the line before it, read or not. */
	readonly endsLine: boolean;
	/** What stands in the line for it; undefined for nothing. */
	readonly stands: string | undefined;
	/** Begins a section. */
	readonly isHeading: boolean;
	/** A custom element: it may get a shadow root at any time. */
	readonly isCustom: boolean;
	/**
	 * A built-in element that may carry a shadow root (DOM Standard, `attachShadow`). Asking is dear (it crosses into the
	 * extension bindings), so it is asked of custom elements and of empty ones: a built-in host with light children is missed.
	 */
	readonly isAttachable: boolean;
}

const HEADING = /^H[1-6]$/;
const ATTACHABLE = /^(?:H[1-6]|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|HEADER|MAIN|P|SECTION|SPAN)$/;
const kinds = new Map<string, Kind>();

/** Stands in a block's text for an element that is seen but not read: U+FFFC, the character Unicode has for this. */
const OPAQUE_MARK = '\uFFFC';

function treated(treatment: Treatment | undefined): Pick<Kind, 'isRead' | 'endsLine' | 'stands'> {
	return {
		isRead: treatment === undefined || treatment === 'block',
		endsLine: treatment === 'block' || treatment === 'skipped-block',
		stands: treatment === 'opaque' ? OPAQUE_MARK : treatment === 'break' ? '\n' : undefined,
	};
}

/** In place of its own, the kind of an element that is left unread for another reason than its name. */
export const UNREAD: Readonly<Record<'invisible' | 'opaque' | 'skipped-block', Kind>> = {
	invisible: { ...kindOf(''), ...treated('invisible') },
	opaque: { ...kindOf(''), ...treated('opaque') },
	'skipped-block': { ...kindOf(''), ...treated('skipped-block') },
};

/** The kind of the elements of a node name. */
export function kindOf(name: string): Kind {
	let kind = kinds.get(name);
	if (kind === undefined) {
		kind = {
			...treated(TREATMENTS.get(name)),
			isHeading: HEADING.test(name),
			isCustom: name.includes('-'),
			isAttachable: ATTACHABLE.test(name),
		};
		kinds.set(name, kind);
	}
	return kind;
}

/** The kind of texts. */
export const TEXT = kindOf('#text');
