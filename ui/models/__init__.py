"""What lists show: Qt's models over the project's documents, a document's spans, and its history."""
