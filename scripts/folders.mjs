/**
 * The folders of src/ and what each may import of the others, at run time or as a type: the direction of the data. The TypeScript references say it too;
 * here it has its reasons, and the walls test asks both.
 *
 * @type {Readonly<Record<string, { readonly may: readonly string[], readonly why: string, readonly packages?: readonly string[] }>>}
 */
export const FOLDERS = {
  model: { may: [], packages: [], why: 'The vocabulary knows no one who speaks it.' },
  calendar: { may: ['model'], packages: [], why: 'Days are counted alike whoever asks.' },
  programme: {
    may: ['model', 'calendar'],
    packages: ['yaml', '@noble/hashes'],
    why: 'A notice is read before anybody scores by it: reading must not depend on the engine that will.',
  },
  engine: {
    may: ['model', 'calendar'],
    packages: ['@noble/hashes'],
    why: 'The engine scores plain values, in the browser as on the server; where they come from is not its concern.',
  },
  sheets: {
    may: ['model', 'engine'],
    packages: [],
    why: 'What a page shows of a programme and of a result is composed once, for the server that sends it and for the browser that asks “what if”.',
  },
  permissions: {
    may: ['model'],
    packages: [],
    why: 'Who may do what is asked by routes, pages and tests alike, and depends on none of them.',
  },
  store: {
    may: ['model', 'permissions'],
    why: 'What is kept and how it is asked for: functions whose first argument is a Db. Where that comes from is not its concern.',
  },
  database: { may: ['model', 'store'], why: 'The server, the connection, the migrations: it knows tables, and nobody who uses them.' },
  blobs: { may: ['model', 'store'], why: 'Bytes by their hash, in a folder.' },
  backup: { may: ['model', 'store', 'database', 'blobs', 'installation'], why: 'All that is kept, out and in again, whatever it means.' },
  installation: {
    may: ['model', 'store', 'database', 'blobs'],
    why: 'A data folder is a demonstration or an installation for life; opening it puts database, blobs and clock together, for server, terminal and worker.',
  },
  outgoing: { may: ['model', 'store'], why: 'The one door out: it checks an address and knows nothing of what is fetched.' },
  people: {
    may: ['model', 'calendar', 'permissions', 'store', 'notices'],
    why: 'Units, people, roles: the first of the lives, below rounds.',
  },
  files: {
    may: ['model', 'permissions', 'store', 'people'],
    why: 'What was handed in, taken back, purged: known by its hash, whatever it proves.',
  },
  messages: {
    may: ['model', 'permissions', 'store', 'outgoing'],
    why: 'What somebody is told and how it leaves the house; what there is to tell is known by others.',
  },
  incidents: { may: ['model', 'permissions', 'store', 'people'], why: 'What happened to a unit, whatever the round.' },
  jobs: {
    may: [
      'model',
      'calendar',
      'programme',
      'engine',
      'notices',
      'store',
      'database',
      'blobs',
      'installation',
      'backup',
      'outgoing',
      'people',
      'incidents',
      'messages',
      'rounds',
    ],
    why: 'Work that goes on by itself, in the server’s process or in a worker’s; who started it is not its concern.',
  },
  previews: { may: ['model', 'notices'], why: 'What a foreign file shows is found out in a process of its own, whatever the file is for.' },
  documents: {
    may: ['model', 'notices'],
    why: 'What leaves the house on paper or as a file is written here; what it says was composed before.',
  },
  notices: { may: ['model'], why: 'A reader turns bytes into tables and judges nothing.' },
  rounds: {
    may: ['model', 'calendar', 'programme', 'engine', 'notices', 'permissions', 'store', 'people', 'files', 'incidents', 'messages'],
    why: 'The life of a round runs the same from the server and from a terminal, so it knows neither.',
  },
  assess: {
    may: ['model', 'calendar', 'programme', 'engine', 'notices', 'rounds'],
    why: 'The main path names the steps; it is not called by them.',
  },
  server: {
    may: [
      'model',
      'calendar',
      'programme',
      'engine',
      'sheets',
      'notices',
      'documents',
      'previews',
      'rounds',
      'assess',
      'permissions',
      'store',
      'database',
      'blobs',
      'installation',
      'backup',
      'outgoing',
      'people',
      'files',
      'incidents',
      'messages',
      'jobs',
    ],
    why: 'The outermost ring: everything is handed the world from here, nothing may reach back for it.',
  },
  cli: {
    may: [
      'model',
      'calendar',
      'programme',
      'engine',
      'notices',
      'rounds',
      'assess',
      'permissions',
      'store',
      'database',
      'blobs',
      'installation',
      'backup',
      'outgoing',
      'people',
      'files',
      'incidents',
      'messages',
      'jobs',
    ],
    why: 'The outermost ring: the same use cases as the server, from a terminal.',
  },
  web: {
    may: ['model', 'calendar', 'engine', 'sheets', 'permissions'],
    why: 'A page sees the nouns, the engine for “what if”, and of the server only the types of its routes.',
  },
}

/** No network, disk, clock or chance: same values in, same values out. */
export const PURE_FOLDERS = ['model', 'calendar', 'programme', 'engine', 'sheets', 'permissions']
