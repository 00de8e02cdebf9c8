import { startApiServer, startTimeout } from './api-server';
it('starts', async () => {
  const s = await startApiServer();
  process.stderr.write('started\n');
  const v = await s.request('GET', '/version');
  process.stderr.write(JSON.stringify(v) + '\n');
  process.stderr.write((await s.request('GET', '/api/v1/namespaces')).body.items.length + '\n');
  await s.stop();
  process.stderr.write('stopped\n');
}, 60000);
