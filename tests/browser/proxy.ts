/**
 * A loopback proxy that answers for any host, over http and https, so that the built extension with its real manifest
 * is tested on the real addresses of news sites, and so that every request which leaves the browser is seen.
 *
 *     browser ──http──▶ proxy server ──────────────▶ site
 *        └────CONNECT──▶ proxy server ──TLS──▶ inner ─▶ site
 *
 * What always holds: nothing is ever forwarded. A host that no site answers for gets a 404, and is on the record too.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';

/** What a site sends back. */
export interface SiteAnswer {
	/** HTTP status; 200 when left out. */
	status?: number;
	/** Value of `Content-Type`. */
	type: string;
	body: string | Uint8Array;
	/** More response headers, such as a Content-Security-Policy. */
	headers?: Record<string, string>;
	/** How long the answer takes, in milliseconds; as soon as it can be when left out. */
	takesMs?: number;
}

/** Answers for the addresses it knows, and with `undefined` for all others. */
export type Site = (url: URL) => SiteAnswer | undefined;

/** One thing that a browser wanted from the network. */
export interface RecordedRequest {
	/** HTTP method; `CONNECT` for a tunnel (one is opened before any https request, or for a web socket). */
	method: string;
	/** Full address; of a tunnel `https://host:port/`. */
	url: string;
	/** Status that was answered. */
	status: number;
}

/** A running proxy. */
export interface LoopbackProxy {
	/** Loopback port. */
	port: number;
	/** Everything asked so far, oldest first. */
	requests: readonly RecordedRequest[];
	/** Stops listening and cuts what is open. */
	close(): Promise<void>;
}

/** Starts a proxy on a free loopback port. */
export async function startProxy({ site }: { site: Site }): Promise<LoopbackProxy> {
	const requests: RecordedRequest[] = [];
	const secureContext = await selfSigned();
	const open = new Set<Duplex>();
	const hostOfTunnel = new WeakMap<object, string>();

	const answer = (url: URL, request: IncomingMessage, response: ServerResponse) => {
		const found = site(url);
		const status = found === undefined ? 404 : (found.status ?? 200);
		requests.push({ method: request.method ?? 'GET', url: url.href, status });
		response.writeHead(status, {
			'Content-Type': found?.type ?? 'text/plain; charset=utf-8',
			'Cache-Control': 'no-store',
			...found?.headers,
		});
		const end = () => response.end(found?.body ?? `Nothing answers for ${url.host} here.\n`);
		if (found?.takesMs === undefined) end();
		else setTimeout(end, found.takesMs);
	};

	// Requests that arrive inside a tunnel; fed with decrypted sockets, never listening itself.
	const inner = createServer((request, response) => {
		const host = hostOfTunnel.get(request.socket) ?? request.headers.host ?? 'unknown.invalid';
		answer(new URL(request.url ?? '/', `https://${host}`), request, response);
	});

	const outer = createServer((request, response) => {
		// A proxied request carries its whole address; anything else was sent to the proxy as if it were a site.
		const address = URL.canParse(request.url ?? '') ? request.url : `http://proxy.invalid${request.url ?? '/'}`;
		answer(new URL(address ?? ''), request, response);
	});
	outer.on('connect', (request: IncomingMessage, socket: Duplex) => {
		const host = (request.url ?? '').replace(/:443$/, '');
		requests.push({ method: 'CONNECT', url: `https://${request.url ?? ''}/`, status: 200 });
		keep(open, socket);
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		const secure = new TLSSocket(socket as Socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
		keep(open, secure);
		hostOfTunnel.set(secure, host);
		inner.emit('connection', secure);
	});
	outer.on('connection', (socket) => keep(open, socket));

	await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
	return {
		port: (outer.address() as AddressInfo).port,
		requests,
		close: async () => {
			for (const socket of open) socket.destroy();
			await closed(outer);
		},
	};
}

function keep(open: Set<Duplex>, socket: Duplex): void {
	open.add(socket);
	socket.on('close', () => open.delete(socket));
	// Browsers drop connections whenever they like (a closed tab, a cancelled preconnect): that is no failure of a test.
	socket.on('error', () => socket.destroy());
}

function closed(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
	});
}

/** A certificate for no host in particular, made anew each time: the browsers under test are told to take any. */
async function selfSigned(): Promise<SecureContext> {
	const made = await generate([{ name: 'commonName', value: 'Sidelight test proxy' }], { keyType: 'ec' });
	return createSecureContext({ cert: made.cert, key: made.private });
}
