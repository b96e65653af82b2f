export { loadWhenChanged } from './content-load.ts';
export { copyInto } from './copy.ts';
export { copyOut } from './copy-out.ts';
export {
  type ConnectionSettings,
  type Database,
  inTransaction,
  openDatabase,
  prepared,
  singleStatements,
  type Tx,
} from './database.ts';
export { readHorizon } from './horizon.ts';
export { applicationRole, migrate } from './migrate.ts';
export { mayRewrite } from './privileges.ts';
export { bumpGeneration, readGeneration, reference, seeAtOnce } from './reference.ts';
export { openSignals, type Signals, type SignalWay } from './signals.ts';
