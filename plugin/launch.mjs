// Starts a worker on its script, compiled or TypeScript: the first file of a worker itself cannot be TypeScript.
import { workerData } from 'node:worker_threads'

if (workerData.script.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(workerData.script)
