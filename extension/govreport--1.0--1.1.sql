/* govreport--1.0--1.1.sql: the warehouse, in the order of README.md */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION govreport UPDATE TO '1.1'" to load this file. \quit

-- Sums and differences


-- Metrics


-- Views


-- The form, filled in

