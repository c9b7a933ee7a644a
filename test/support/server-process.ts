import type { AddressInfo } from 'node:net';
import { staticServer } from '../../src/press/static-server.ts';

// Serves the folder that is named, and says at which port of 127.0.0.1.
const server = staticServer(process.argv[2] ?? '');
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
