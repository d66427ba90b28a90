# tap.sh: tests from bash that print TAP.  Source it.

tests=0
failed=0

# ok NAME COMMAND …: passes if the command succeeds; otherwise shows its output.
ok() {
	local name=$1 log

	shift
	tests=$((tests + 1))
	log=$(mktemp)
	if "$@" >"$log" 2>&1; then
		echo "ok $tests - $name"
	else
		echo "not ok $tests - $name"
		failed=$((failed + 1))
		head -n 40 "$log" | cut -c1-300 | sed 's/^/# /'
	fi
	rm -f "$log"
}

# is GOT WANTED NAME
is() {
	ok "$3" same_words "$1" "$2"
}

# The same if WANTED is also the output of a command; an empty one fails.
alike() {
	ok "$3" same_words "$1" "${2:-an answer}"
}

same_words() {
	[ "$1" = "$2" ] || diff <(printf '%s\n' "$2") <(printf '%s\n' "$1")
}

plan() {
	echo "1..$tests"
	[ $failed = 0 ]
}
