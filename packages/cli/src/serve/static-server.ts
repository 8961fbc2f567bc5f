import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** A folder served to this machine alone. */
export interface StaticServer {
  readonly address: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The same port each time where it is free: a browser keeps a reader's edits by address. */
const USUAL_PORT = 8210;

/** Serves the files of a folder on 127.0.0.1, where only this machine reaches them. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const file = fileAt(folder, request.url ?? "/");
    if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(file === null ? 404 : 405, { "content-type": "text/plain" }).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  });
  await listen(server, USUAL_PORT).catch(() => listen(server, 0));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** The file of an address, inside of the folder and nowhere else; null where there is none. */
function fileAt(folder: string, url: string): string | null {
  const path = decoded(new URL(url, "http://localhost").pathname);
  const file = normalize(join(folder, path === "/" ? "index.html" : path));
  const isInside = file.startsWith(folder + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}
