// For browsers and bundlers: the module is fetched from beside the script, once.
import start from './planner.js';

await start();

export * from './functions.js';
