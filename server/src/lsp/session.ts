import type { Connection } from 'vscode-languageserver';
import type { SourcePlaces } from '../import/source-places.js';
import type { ClientTraits } from './client-traits.js';
import type { Guard } from './guard.js';
import type { Machine } from './machine.js';
import type { SettingsStore } from './settings.js';
import type { Workspace } from './workspace.js';

/** What is at hand for as long as one client is served. */
export interface Session {
  readonly connection: Connection;
  readonly traits: ClientTraits;
  readonly guard: Guard;
  readonly settings: SettingsStore;
  readonly workspace: Workspace;
  readonly machine: Machine;
  /** What was imported in this session. */
  readonly imports: SourcePlaces;
}
