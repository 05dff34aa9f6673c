// What the package gives, without the ways in which its module is started.
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
