/**
 * For what can wait until the browser has painted something else: a drawing comes before the list under it, so that one key press
 * never makes both in one go.
 */
import { useEffect, useState } from 'preact/hooks';

/** The value, or the one before it until the browser has painted. */
export function useLater<Value extends object | undefined>(value: Value): Value {
	const [shown, setShown] = useState(value);
	useEffect(() => setShown(value), [value]);
	return shown;
}
