// What the page asks for comes from one build alone, with or without a network. Above this the build writes
// `files`, each with the hash that it must have, and `build`, a hash of them all.
const ours = `palier ${registration.scope} `;
const name = ours + build;

// A file whose name carries its hash is taken from what the page has loaded already.
const cache = (file) => /[0-9a-f]{16}/.test(file) ? 'default' : 'no-cache';
const keep = async () => {
    const all = Object.entries(files).map(([file, integrity]) => new Request(file, { integrity, cache: cache(file) }));
    await (await caches.open(name)).addAll(all);
};

// Until it is told to, a worker waits for as long as a tab has the build before: that one's files stay.
const begin = async () => {
    for (const other of await caches.keys()) {
        if (other.startsWith(ours) && other !== name) await caches.delete(other);
    }
    await clients.claim();
};

const give = async (request, file) => {
    const kept = await (await caches.open(name)).match(file, { ignoreVary: true });
    return kept ?? fetch(request);
};

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(begin()));
addEventListener('message', ({ data }) => { if (data === 'take') skipWaiting(); });
addEventListener('fetch', (event) => {
    const { request } = event;
    const path = request.url.split(/[?#]/)[0];
    // What stands in another site's page is fetched, as any frame is.
    const framed = request.mode === 'navigate' && request.destination !== 'document';
    if (framed || request.method !== 'GET' || !path.startsWith(registration.scope)) return;
    const asked = path.slice(registration.scope.length);
    const file = asked === 'index.html' ? './' : asked || './';
    if (Object.hasOwn(files, file)) event.respondWith(give(request, file));
});
