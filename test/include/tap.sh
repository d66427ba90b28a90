# tap.sh: tests from bash that print TAP.  Source it.

tests=0
failed=0

# ok NAME COMMAND …: passes if the command does; what it says is shown if not.
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

# is NAME GOT WANTED
is() {
	ok "$1" same_words "$2" "$3"
}

same_words() {
	printf 'got      %s\nexpected %s\n' "$1" "$2"
	[ "$1" = "$2" ]
}

plan() {
	echo "1..$tests"
	[ $failed = 0 ]
}
