/** Views that are costly to go through again. */
import { Component, type ComponentChildren, type FunctionComponent, h } from 'preact';

/**
 * The view, gone through again only when one of its props is another. What `memo` of preact/compat does, which would bring
 * all of React's ways with it.
 */
export function kept<Props extends object>(view: FunctionComponent<Props>) {
	return class Kept extends Component<Props> {
		override shouldComponentUpdate(next: Readonly<Props>): boolean {
			const [before, after] = [Object.entries(this.props), new Map(Object.entries(next))];
			return before.length !== after.size || before.some(([name, value]) => after.get(name) !== value);
		}

		override render(): ComponentChildren {
			return h(view, this.props);
		}
	};
}
