import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` runs the server; the page asks it for everything under /api. */
const SERVER = `http://127.0.0.1:${process.env['MINGJING_PORT'] ?? '4180'}`

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  // The manifest says what a page loads at first; the walls measure it. It is not served.
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', manifest: true },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER } },
})
