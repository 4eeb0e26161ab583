import { parentPort, workerData } from 'node:worker_threads'
import { invent, type Order } from './invent.ts'

/** The thread beside the server's: inventing a round keeps a processor busy for a while. */
for (const one of invent(workerData as Order)) parentPort?.postMessage(one)
