// For Node: the module is read from beside this file.
import { readFileSync } from 'node:fs';
import { initSync } from './planner.js';

initSync({ module: readFileSync(new URL('./planner_bg.wasm', import.meta.url)) });

export * from './functions.js';
