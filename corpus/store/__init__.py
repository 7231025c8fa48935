"""Where a project keeps its documents and labels: the protocol that every kind of store fulfils."""
