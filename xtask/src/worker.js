// Serves all files of the page from one build, with or without a network. The build prepends two
// constants: `files`, which maps each file to its integrity hash, and `build`, a hash of all of
// them.
const ours = `palier ${registration.scope} `;
const name = ours + build;

// A file with a hash in its name may come from the HTTP cache, where the page's own load has put
// it.
const cache = (file) => /[0-9a-f]{16}/.test(file) ? 'default' : 'no-cache';
const keep = async () => {
    const all = Object.entries(files).map(([file, integrity]) => new Request(file, { integrity, cache: cache(file) }));
    await (await caches.open(name)).addAll(all);
};

// A new worker waits while a tab uses the previous build, so that its files stay, until it is told
// to take over.
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
    // A frame in another site's page is fetched as usual.
    const framed = request.mode === 'navigate' && request.destination !== 'document';
    if (framed || request.method !== 'GET' || !path.startsWith(registration.scope)) return;
    const asked = path.slice(registration.scope.length);
    const file = asked === 'index.html' ? './' : asked || './';
    if (Object.hasOwn(files, file)) event.respondWith(give(request, file));
});
