export type Shipped = { name: string; version: string; licence: string | null; folder: string | null };
export declare const bundled: readonly string[];
export declare const compatible: ReadonlySet<string | null>;
export declare function shippedPackages(): readonly Shipped[];
export declare function noticesText(): string;
