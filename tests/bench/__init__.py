"""Benchmarks: measurements that are run by hand and by name, not with the tests."""
