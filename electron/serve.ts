/** Composition root of the browser host: `metodebenk serve LIBRARY`, or this file by itself. */
import { runServe } from './hosts/run-serve.ts';

const args = process.argv.slice(2);
await runServe(args[0] === 'serve' ? args.slice(1) : args);
