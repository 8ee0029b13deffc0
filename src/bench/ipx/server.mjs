// ipx over a folder, on a free port of 127.0.0.1 that it prints: node server.mjs FOLDER. Ends when its standard input does.
import { createServer } from 'node:http';
import { createIPX, createIPXNodeServer, ipxFSStorage } from 'ipx';

// Baseline JPEG, as Tintype writes it; ipx' own preference, progressive, takes longer.
const ipx = createIPX({ storage: ipxFSStorage({ dir: process.argv[2] }), sharpOptions: { jpegProgressive: false } });
const server = createServer(createIPXNodeServer(ipx));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => process.exit());
