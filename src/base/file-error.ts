/**
 * Why a file or a folder could not be used, to stand behind "Cannot read it:".
 * Undefined where the platform said nothing of files: then the error is of another kind.
 */
export function fileTrouble({ code }: Pick<NodeJS.ErrnoException, 'code'>, what: 'file' | 'folder' = 'file'): string | undefined {
  switch (code) {
    case undefined:
      return undefined
    case 'ENOENT':
      return `there is no such ${what}`
    case 'EACCES':
    case 'EPERM':
      return 'this account has no right to it'
    case 'EISDIR':
      return 'it is a folder, not a file'
    case 'ENOTDIR':
      return what === 'folder' ? 'this is a file, not a folder' : 'what should be a folder on the way to it is a file'
    case 'EROFS':
      return 'nothing can be written on that disk'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'ELOOP':
      return 'its links lead round in a circle'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open'
    case 'EIO':
      return 'the disk did not answer'
    default:
      return /^E[A-Z0-9]+$/.test(code) ? `the system refused it (${code})` : undefined
  }
}
