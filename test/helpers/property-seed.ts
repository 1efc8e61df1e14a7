/** One seed for all properties of a run, so that a failure can be repeated; `npm run test:long` tries other seeds. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20) });
