Object.assign(window.workleaf, { readRenamed, showEarlier });
