// Entry point for browsers and bundlers: fetches the WebAssembly module next to this script and
// initialises it, once.
import start from './planner.js';

await start();

export * from './functions.js';
