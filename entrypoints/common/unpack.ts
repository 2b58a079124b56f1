/** Unpacks what the build has packed into the background's script: deflated bytes in base64. */

/** The bytes. */
export async function unpack(base64: string): Promise<Uint8Array> {
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The JSON in them. It is what the build wrote, so its type is the caller's to say. */
export async function unpackJson<T>(base64: string): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await unpack(base64))) as T;
}
