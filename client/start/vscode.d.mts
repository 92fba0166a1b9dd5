import type { Server } from './steps.mjs';

export function startServer(options: object): Promise<Server>;
