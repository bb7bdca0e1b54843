declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';
  type LoadRequest = { headers?: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    overallRate?: number;
    timeout?: number;
    requests: {
      method: string;
      path: string;
      setupRequest: (request: LoadRequest) => LoadRequest;
      onResponse: (status: number, body: string) => void;
    }[];
  };
  type Loop = EventEmitter & Promise<{ errors: number; timeouts: number }>;
  export default function autocannon(options: Options): Loop;
}
