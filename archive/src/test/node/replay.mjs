// Opens a WACZ file with wabac.js, the engine of ReplayWeb.page, over HTTP ranges as a browser would, and prints one JSON line for each
// entry of its list of pages: what is shown there.
//
// node replay.mjs FILE.wacz
import "fake-indexeddb/auto";
import fs from "node:fs";
import http from "node:http";

// What the engine expects of a service worker.
globalThis.self = globalThis;
self.location = new URL("http://localhost/");
globalThis.addEventListener = () => {};
const cache = { match: async () => undefined, put: async () => {} };
globalThis.caches = { open: async () => cache, delete: async () => true };
console.log = console.error;

const { SWCollections } = await import("@webrecorder/wabac/swlib");
const { ArchiveRequest } = await import("@webrecorder/wabac");

const bytes = fs.readFileSync(process.argv[2]);

function serve(request, response) {
  const range = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? "");
  if (!range) {
    response.writeHead(200, { "content-length": bytes.length, "accept-ranges": "bytes" });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return;
  }
  const last = bytes.length - 1;
  const suffix = range[1] === "";
  const from = suffix ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1]);
  const to = suffix || range[2] === "" ? last : Math.min(last, Number(range[2]));
  response.writeHead(206, {
    "content-range": `bytes ${from}-${to}/${bytes.length}`,
    "content-length": to - from + 1,
    "accept-ranges": "bytes",
  });
  response.end(bytes.subarray(from, to + 1));
}

async function show(store, page) {
  const timestamp = new Date(page.ts).toISOString().replace(/[-:.TZ]/g, "");
  const asked = new Request("http://localhost/w/c/");
  const request = new ArchiveRequest(`${timestamp}id_/${page.url}`, asked);
  const event = { waitUntil() {} };
  const shown = await store.getResource(request, "http://localhost/w/c/", event, {
    noRedirect: true,
  });
  const payload = shown ? Buffer.from(await shown.getBuffer()) : Buffer.alloc(0);
  return {
    url: page.url,
    ts: new Date(page.ts).toISOString(),
    title: page.title,
    status: shown?.status ?? 0,
    date: shown ? new Date(shown.date).toISOString() : null,
    type: shown?.headers.get("content-type") ?? null,
    coding: shown?.headers.get("content-encoding") ?? null,
    payload: payload.toString("base64"),
  };
}

const server = http.createServer(serve);
server.listen(0, "127.0.0.1", async () => {
  const prefixes = { static: "http://localhost/s/", main: "http://localhost/", proxy: "" };
  const collections = new SWCollections(prefixes);
  await collections.loadAll();
  const sourceUrl = `http://127.0.0.1:${server.address().port}/history.wacz`;
  await collections.addCollection({ name: "c", file: { sourceUrl } }, console.error);
  const collection = await collections.getColl("c");
  for (const page of await collection.store.getAllPages()) {
    process.stdout.write(JSON.stringify(await show(collection.store, page)) + "\n");
  }
  process.exit(0);
});
