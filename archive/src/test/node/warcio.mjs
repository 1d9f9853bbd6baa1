// Reads a WARC file with warcio.js, strictly, and prints one JSON line for each record: what it is, and whether the digests that
// warcio computes are those which the record names. Then the lines of the index that warcio makes of the file.
//
// node warcio.mjs FILE.warc.gz
import fs from "node:fs";
import path from "node:path";
import { CDXIndexer, WARCParser, WARCSerializer } from "warcio";

const file = process.argv[2];
const sha256 = { algo: "sha-256", prefix: "sha256:", base32: true };

async function digests(parseHttp) {
  const records = [];
  const parser = new WARCParser(fs.createReadStream(file), { strictHeaders: true, parseHttp });
  for await (const record of parser) {
    const header = (name) => record.warcHeaders.headers.get(name);
    const named = { block: header("WARC-Block-Digest"), payload: header("WARC-Payload-Digest") };
    const serializer = new WARCSerializer(record, { digest: sha256 });
    const length = header("Content-Length");
    await serializer.digestRecord({ recompute: true });
    records.push({
      type: record.warcType,
      version: record.warcHeaders.statusline,
      target: record.warcTargetURI,
      date: record.warcDate,
      status: record.httpHeaders ? record.httpHeaders.statusline : null,
      lengthRight: length === header("Content-Length"),
      blockRight: named.block === header("WARC-Block-Digest"),
      payloadRight: named.payload ? named.payload === header("WARC-Payload-Digest") : null,
    });
  }
  return records;
}

const whole = await digests(false); // the block as bytes: its digest counts
const parsed = await digests(true); // the block as an HTTP message: the payload's digest counts
whole.forEach((record, index) => {
  const { status, payloadRight } = parsed[index];
  // without an HTTP head the payload is the block, and warcio has computed its digest in either reading
  console.log(JSON.stringify({ ...record, status, payloadRight }));
});

const indexer = new CDXIndexer({ format: "cdxj" });
const source = [{ filename: path.basename(file), reader: fs.createReadStream(file) }];
for await (const line of indexer.iterIndex(source)) {
  process.stdout.write("cdxj " + indexer.serialize(line));
}
