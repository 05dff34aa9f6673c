// Entry point for Node: reads the WebAssembly module next to this file and initialises it.
import { readFileSync } from 'node:fs';
import { initSync } from './planner.js';

initSync({ module: readFileSync(new URL('./planner_bg.wasm', import.meta.url)) });

export * from './functions.js';
