import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PEERS } from '../parts/peers.mjs'

/** A package of the folder where the peers are kept. */
export const peer = (name) => import(pathToFileURL(createRequire(new URL('package.json', PEERS)).resolve(name)).href)
