-- Uses up the one-time token. KEYS: the token, who is the first admin. ARGV: the token given, who gives it. Answers 1 or 0.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return 0
end
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[2], ARGV[2])
return 1
