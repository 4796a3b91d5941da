-- Looks for a substitute. ARGV of its own: the token that whom the member names is to bring, or ? to ask the queue.
return once(function(post)
    local mine = standing(post)
    if mine ~= 'seated' and mine ~= 'seeking' then
        return 'not-seated'
    elseif facts.state ~= 'OPEN' then
        return 'not-open'
    elseif now >= post.start then
        return 'begun'
    end
    local how = argument(1)
    local before = redis.call('HGET', post.notes, 's:' .. member)
    if before and (before == QUEUE) == (how == QUEUE) then
        return 'sought:' .. before
    elseif how == QUEUE and redis.call('ZCARD', post.waiting) == 0 then
        return 'nobody-waits'
    end
    call_off_search(post, member)
    redis.call('ZADD', post.seekers, redis.call('ZSCORE', post.seats, member), member)
    redis.call('HSET', post.notes, 's:' .. member, how)
    if how == QUEUE then
        table.insert(post.idle, member)
    else
        redis.call('HSET', post.notes, 't:' .. how, member)
    end
    tell_of('sought', post, member)
    return 'sought:' .. how
end)
