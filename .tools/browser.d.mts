export declare const launchArguments: string[];
export declare function findChromium(): string | undefined;
