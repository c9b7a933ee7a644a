export class RsyncSite { static async open(_: string): Promise<never> { throw new Error('later'); } }
