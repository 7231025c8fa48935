"""What Tawsim knows about Arabic text: letters, search keys, clusters, words, clitics and sentences."""
