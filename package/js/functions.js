// Public functions; the entry points add the initialisation of the module, which differs by
// platform.
export {
  chart,
  charts,
  compare,
  defaults,
  evaluate,
  fromLink,
  openLink,
  report,
  schema,
  seek,
  simulate,
  toLink,
} from './planner.js';
