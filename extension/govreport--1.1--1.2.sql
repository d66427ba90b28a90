/* govreport--1.1--1.2.sql: what 1.2 adds and replaces, in the order of the reference */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION govreport UPDATE TO '1.2'" to load this file. \quit
