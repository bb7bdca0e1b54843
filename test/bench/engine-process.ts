import { startEngine } from '../../infra/local/engine.ts';

/** The local engine in a process of its own: what it costs is not taken from what is measured beside it. */
const [dataFolder = ''] = process.argv.slice(2);
const [, port] = await startEngine(0, dataFolder);
process.send?.({ url: `http://127.0.0.1:${port}` });
process.on('disconnect', () => process.exit());
