import fc from 'fast-check';

/** Properties draw the same cases in every run unless `SEED` says otherwise, so that a red run is a change and not the weather. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20201231) });
